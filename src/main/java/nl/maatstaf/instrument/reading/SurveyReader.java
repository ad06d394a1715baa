package nl.maatstaf.instrument.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.maatstaf.instrument.Fault;
import nl.maatstaf.instrument.Instrument;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.instrument.plan.AnalysisPlan;

/** Reads a folder: first what others point to, then what points to it. */
final class SurveyReader {

    private final NavigableSet<Fault> faults = new TreeSet<>();
    private final NavigableSet<Fault> demoOnly = new TreeSet<>();
    private final List<Definition> definitions;

    SurveyReader(Path folder) {
        definitions = new DefinitionFiles(folder, faults::add).read();
    }

    Reading read() {
        Library<InstrumentReader.Result> instruments = library(Definition.Kind.INSTRUMENT, "instrument",
                (definition, root) -> Optional.of(InstrumentReader.read(definition, root, this::sound)));
        Measured measured = Measured.of(instruments);
        Library<Questionnaire> questionnaires = library(Definition.Kind.QUESTIONNAIRE, "questionnaire",
                new QuestionnaireReader(instruments, demoOnly::add)::read);
        Set<String> planned = definitions.stream().filter(definition -> definition.kind() == Definition.Kind.PLAN)
                .map(Definition::reference).collect(Collectors.toUnmodifiableSet());
        Library<AnalysisPlan> plans = library(Definition.Kind.PLAN, "plan",
                new PlanReader(measured, planned, demoOnly::add)::read);
        Library<Protocol> protocols = library(Definition.Kind.STUDY, "study",
                new ProtocolReader(questionnaires, plans, measured, demoOnly::add)::read);

        Map<String, Instrument> found = new TreeMap<>();
        instruments.readable().forEach((reference, result) -> found.put(reference, result.instrument()));
        Surveys surveys = new Surveys(found, questionnaires.readable(), plans.readable(), protocols.readable(),
                List.copyOf(demoOnly));
        return new Reading(faults.isEmpty() ? Optional.of(surveys) : Optional.empty(), List.copyOf(faults));
    }

    private boolean sound(Path file) {
        return faults.stream().noneMatch(fault -> fault.file().equals(file));
    }

    private <T> Library<T> library(
            Definition.Kind kind, String what, BiFunction<Definition, Entry, Optional<T>> reader) {
        Map<String, Optional<T>> known = new TreeMap<>();
        definitions.stream().filter(definition -> definition.kind() == kind).forEach(definition ->
                known.put(definition.reference(), definition.root().flatMap(root -> reader.apply(definition, root))));
        return new Library<>(what, known);
    }
}
