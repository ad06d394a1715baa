package nl.maatstaf.surveys;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.instrument.reading.Reading;

/** The command {@code check FOLDER}: says whether a folder of definitions is sound, without any server. */
public final class CheckCommand {

    private static final int SOUND = 0;
    private static final int FAULTS = 2;
    private static final int BAD_INPUT = 3;

    private CheckCommand() {}

    /**
     * Runs the command.
     *
     * @param arguments the folder
     * @param out       where the summary goes
     * @param err       where faults go, one {@code file:line: sentence} a line
     * @return 0 when the folder is sound, 2 when it has faults, 3 when there is no such folder
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println("Say which folder to check: java -jar maatstaf.jar check surveys");
            return BAD_INPUT;
        }
        if (!Files.isDirectory(Path.of(arguments.getFirst()))) {
            err.println("There is no folder " + arguments.getFirst() + " here; say which folder to check.");
            return BAD_INPUT;
        }
        Reading reading = Reading.of(Path.of(arguments.getFirst()));
        if (reading.surveys().isEmpty()) {
            reading.faults().forEach(err::println);
            return FAULTS;
        }
        Surveys surveys = reading.surveys().get();
        out.printf("Sound. Instruments: %d, questionnaires: %d, plans: %d, studies: %d.%n", surveys.instruments().size(),
                surveys.questionnaires().size(), surveys.plans().size(), surveys.protocols().size());
        surveys.faultsOutsideDemo().forEach(fault -> out.println("For the demo only: " + fault));
        return SOUND;
    }
}
