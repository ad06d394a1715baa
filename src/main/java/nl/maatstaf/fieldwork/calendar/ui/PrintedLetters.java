package nl.maatstaf.fieldwork.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import nl.maatstaf.fieldwork.calendar.LetterRun;
import nl.maatstaf.fieldwork.calendar.LetterRuns;
import nl.maatstaf.fieldwork.letter.Letters;
import nl.maatstaf.shell.work.Contents;
import nl.maatstaf.shell.work.Ending;
import nl.maatstaf.shell.work.LongWork;
import nl.maatstaf.shell.work.Sentence;
import nl.maatstaf.shell.work.Task;
import nl.maatstaf.shell.work.UnderWay;

/** Makes the file of a run's letters, never on a disk. Made again, it is the same letters. */
final class PrintedLetters extends Div {

    private final LetterRun run;
    private final LetterRuns runs;
    private final Letters letters;

    PrintedLetters(LetterRun run, LetterRuns runs, Letters letters, UnderWay underWay) {
        this.run = run;
        this.runs = runs;
        this.letters = letters;
        var make = new NativeButton(getTranslation("planner.make"));
        make.addClassName("plain-button");
        var work = new LongWork(underWay, make);
        make.addClickListener(_ -> work.begin("letters of " + run.id(), printing()));
        add(work);
    }

    private Task printing() {
        return watch -> Ending.File.of(Contents.inMemory(), out -> {
            letters.print(runs.letters(run.id()), run.letters(), out,
                    (made, of) -> watch.at(made, of, new Sentence("planner.making", made, of)));
            return new Ending.Label(new Sentence("planner.file-name"), "application/pdf",
                    new Sentence("planner.made", run.letters()));
        });
    }
}
