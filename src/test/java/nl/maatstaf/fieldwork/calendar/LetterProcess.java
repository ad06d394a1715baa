package nl.maatstaf.fieldwork.calendar;

import nl.maatstaf.fieldwork.Invited;
import nl.maatstaf.responding.Room;

/** A process of its own that prepares letters when it is told to, on the stores of the test that starts it. */
final class LetterProcess {

    private LetterProcess() {}

    public static void main(String[] args) throws Exception {
        var post = new PostRoom(new Invited(new Room(Integer.parseInt(args[0]))));
        LetterRuns runs = post.on(args[1]);
        System.out.println("ready");
        if (System.in.read() >= 0) {
            runs.prepareDue(post.invited.room.study);
            System.out.println("prepared");
        }
        System.exit(0);
    }
}
