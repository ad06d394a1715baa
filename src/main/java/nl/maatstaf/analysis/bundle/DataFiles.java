package nl.maatstaf.analysis.bundle;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.analysis.engine.StudyData;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.study.Stratum;

/**
 * Writes the data of a snapshot as files. A participant's number is their place in the order in which
 * the data come, because sums of decimals depend on it. The order tells nothing: pseudonyms were given out in shuffled batches, and the
 * rows of closed waves were written anew in random order. What isn't closed is not there, nor are words, months and days.
 */
final class DataFiles {

    private final StudyData data;
    private final Protocol protocol;

    DataFiles(StudyData data, Protocol protocol) {
        this.data = data;
        this.protocol = protocol;
    }

    void write(HashedZip zip) throws IOException {
        zip.put(BundleFile.PEOPLE, to -> people(csv(to)));
        zip.put(BundleFile.TRAJECTORIES, to -> trajectories(csv(to)));
        zip.put(BundleFile.BASELINE, to -> baseline(csv(to)));
        zip.put(BundleFile.REGISTER, to -> register(csv(to)));
        zip.put(BundleFile.EXPOSURE, to -> exposures(csv(to)));
        zip.put(BundleFile.FRAME, to -> frame(csv(to)));
    }

    /**
     * The items of one choice and the numbers that are asked at the baseline wave, in order; none that tells whether somebody
     * wrote something.
     */
    static List<Item> items(Protocol protocol) {
        Set<String> free = protocol.questionnaire().freeText();
        return protocol.questionnaire().parts().stream()
                .filter(part -> part.askedIn(protocol.plan().baselineWave()))
                .flatMap(part -> part.instrument().items().stream())
                .filter(item -> !free.contains(item.id()))
                .filter(item -> switch (item) {
                    case Item.Choice _, Item.Hours _, Item.Mark _, Item.Number _ -> true;
                    case Item.Several _, Item.Month _, Item.Text _, Item.Information _, Item.Group _ -> false;
                }).toList();
    }

    private void people(CsvWriter csv) {
        csv.writeRecord("person", "arm", "cohort", "trede", "part_time");
        data.people(List.of(), List.of(), person -> csv.writeRecord(Stream.concat(
                Stream.of(number(person.key()), person.arm().code(), person.cohort()), of(person.stratum())).toList()));
    }

    private void trajectories(CsvWriter csv) {
        List<Score> scores = protocol.questionnaire().scores();
        int waves = protocol.study().lastWave() + 1;
        csv.writeRecord(Stream.concat(Stream.of("person", "score"),
                IntStream.range(0, waves).mapToObj(wave -> "w" + wave)).toList());
        data.people(scores, List.of(), person -> {
            for (int place = 0; place < scores.size(); place++) {
                int score = place;
                List<String> values = IntStream.range(0, waves).mapToObj(wave -> person.stored(score, wave))
                        .map(value -> value.isPresent() ? Integer.toString(value.getAsInt()) : "").toList();
                if (values.stream().anyMatch(value -> !value.isEmpty())) {
                    csv.writeRecord(Stream.concat(Stream.of(number(person.key()), scores.get(place).name()),
                            values.stream()).toList());
                }
            }
        });
    }

    private void baseline(CsvWriter csv) {
        List<Item> items = items(protocol);
        csv.writeRecord(Stream.concat(Stream.of("person"), items.stream().map(Item::id)).toList());
        data.people(List.of(), items, person -> csv.writeRecord(Stream.concat(Stream.of(number(person.key())),
                IntStream.range(0, items.size()).mapToObj(person::item)
                        .map(answer -> answer.isPresent() ? Integer.toString(answer.getAsInt()) : "")).toList()));
    }

    private void register(CsvWriter csv) {
        csv.writeRecord("person", "quarter", "trede", "on_assistance", "paid_hours", "deceased");
        data.register(line -> csv.writeRecord(number(line.key()), Integer.toString(line.quarter()), line.trede().code(),
                yesOrNo(line.onAssistance()), Integer.toString(line.paidHours()), yesOrNo(line.deceased())));
    }

    private void exposures(CsvWriter csv) {
        csv.writeRecord("person", "kind", "quarter");
        data.exposures(line ->
                csv.writeRecord(number(line.key()), line.kind().code(), Integer.toString(line.quarter())));
    }

    private void frame(CsvWriter csv) {
        csv.writeRecord("cohort", "arm", "trede", "part_time", "people");
        data.frame().forEach(cell -> csv.writeRecord(Stream.of(Stream.of(cell.cohort(), cell.arm().code()),
                of(cell.stratum()), Stream.of(Integer.toString(cell.people()))).flatMap(part -> part).toList()));
    }

    private static CsvWriter csv(Writer to) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(to);
    }

    private static Stream<String> of(Stratum stratum) {
        return Stream.of(Integer.toString(stratum.trede()), yesOrNo(stratum.partTime()));
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "yes" : "no";
    }

    private static String number(long key) {
        return Long.toString(key);
    }
}
