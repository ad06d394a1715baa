package nl.maatstaf.analysis.bundle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.maatstaf.analysis.engine.MomentCells;
import nl.maatstaf.analysis.engine.Person;
import nl.maatstaf.analysis.engine.StudyData;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.statistics.mixed.Moments;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.ExposureKind;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.TredeCode;

/** One snapshot as a bundle holds it: read once into memory, and then given as the store gives it. */
final class BundleData implements StudyData {

    private static final int HIGHEST_TREDE = 6;

    private final int waves;
    private final SortedMap<String, SortedSet<Integer>> closed;
    private final List<Member> members = new ArrayList<>();
    private final Map<String, List<int[]>> scores = new HashMap<>();
    private final Map<String, int[]> items = new HashMap<>();
    private final List<FrameCell> frame = new ArrayList<>();
    private final List<RegisterLine> register = new ArrayList<>();
    private final List<ExposureLine> exposures = new ArrayList<>();
    private final Map<Long, OptionalInt> died = new HashMap<>();

    private record Member(long key, Arm arm, String cohort, Stratum stratum) {}

    /**
     * Reads the data.
     *
     * @param folder   where the bundle is unpacked
     * @param protocol the study
     * @param closed   the closed waves of each cohort
     * @throws BundleException when something does not fit
     */
    BundleData(Path folder, Protocol protocol, SortedMap<String, SortedSet<Integer>> closed) {
        this.waves = protocol.study().lastWave() + 1;
        this.closed = closed;
        new CsvLines(folder, BundleFile.PEOPLE, "person", "arm", "cohort", "trede", "part_time").read(this::member);
        protocol.questionnaire().scores().forEach(score -> scores.put(score.name(), new ArrayList<>(
                members.stream().map(_ -> nothing(waves)).toList())));
        new CsvLines(folder, BundleFile.TRAJECTORIES, "person", "score", "w0").read(this::trajectory);
        var heads = new ArrayList<String>();
        new CsvLines(folder, BundleFile.BASELINE, "person").read(found -> {
            // Only what is asked for: a made-up file could have more columns than there is room for.
            found.stream().skip(1).filter(item -> protocol.questionnaire().item(item).isPresent()).forEach(heads::add);
            heads.forEach(item -> items.put(item, nothing(members.size())));
        }, line -> heads.forEach(item -> values(item)[place(line)] = line.wholeOrNone(item)));
        new CsvLines(folder, BundleFile.FRAME, "cohort", "arm", "trede", "part_time", "people").read(line -> frame.add(new FrameCell(line.text("cohort"), arm(line),
                stratum(line), line.whole("people"))));
        new CsvLines(folder, BundleFile.REGISTER, "person", "quarter", "trede", "on_assistance", "paid_hours", "deceased").read(this::register);
        new CsvLines(folder, BundleFile.EXPOSURE, "person", "kind", "quarter").read(line -> exposures.add(new ExposureLine(member(line, "person").key(),
                member(line, "person").arm(), line.as("kind", ExposureKind::of), line.whole("quarter"))));
    }

    @Override
    public SortedMap<String, SortedSet<Integer>> closed() {
        return closed;
    }

    @Override
    public Moments moments(Score score, Optional<Item> by) {
        List<Integer> closedSomewhere = closed.values().stream().flatMap(SortedSet::stream)
                .collect(TreeSet<Integer>::new, TreeSet::add, TreeSet::addAll).stream().toList();
        var cells = new MomentCells(score, by, closedSomewhere);
        people(List.of(score), by.map(List::of).orElse(List.of()), person -> {
            OptionalInt chosen = by.isPresent() ? person.item(0) : OptionalInt.empty();
            if (by.isEmpty() || chosen.isPresent()) {
                cells.add(new MomentCells.Group(person.arm(), person.cohort(), person.stratum(), chosen),
                        person.scores().getFirst());
            }
        });
        return cells.moments();
    }

    @Override
    public void people(List<Score> wanted, List<Item> asked, Consumer<Person> each) {
        List<Integer> scales = wanted.stream().map(Score::scale).toList();
        for (int place = 0; place < members.size(); place++) {
            int at = place;
            Member member = members.get(place);
            SortedSet<Integer> over = closed.getOrDefault(member.cohort(), new TreeSet<>());
            List<int[]> known = wanted.stream().map(score -> closedOnly(values(score, at), over)).toList();
            each.accept(new Person(member.key(), member.arm(), member.cohort(), member.stratum(),
                    Person.due(over, died.getOrDefault(member.key(), OptionalInt.empty()), known), known, scales,
                    asked.stream().mapToInt(item -> values(item.id())[at]).toArray()));
        }
    }

    @Override
    public List<FrameCell> frame() {
        return frame.stream().sorted(FrameCell.ORDER).toList();
    }

    @Override
    public void register(Consumer<RegisterLine> each) {
        register.forEach(each);
    }

    @Override
    public void exposures(Consumer<ExposureLine> each) {
        exposures.forEach(each);
    }

    private void member(CsvLines.Line line) {
        if (line.whole("person") != members.size() + 1) {
            throw line.unfit("person");
        }
        members.add(new Member(members.size() + 1, arm(line), line.text("cohort"), stratum(line)));
    }

    private void trajectory(CsvLines.Line line) {
        List<int[]> ofScore = line.as("score", name -> Optional.ofNullable(scores.get(name)));
        ofScore.set(place(line), IntStream.range(0, waves).map(wave -> line.wholeOrNone("w" + wave)).toArray());
    }

    private void register(CsvLines.Line line) {
        Member member = member(line, "person");
        if (line.yes("deceased")) {
            died.merge(member.key(), OptionalInt.of(line.whole("quarter")),
                    (one, other) -> one.getAsInt() < other.getAsInt() ? one : other);
        }
        register.add(new RegisterLine(member.key(), member.arm(), member.cohort(), member.stratum(), line.whole("quarter"),
                line.as("trede", TredeCode::read), line.yes("on_assistance"), line.whole("paid_hours"),
                line.yes("deceased")));
    }

    private int place(CsvLines.Line line) {
        return (int) member(line, "person").key() - 1;
    }

    private Member member(CsvLines.Line line, String head) {
        int place = line.whole(head) - 1;
        if (place < 0 || place >= members.size()) {
            throw line.unfit(head);
        }
        return members.get(place);
    }

    private static Arm arm(CsvLines.Line line) {
        return line.as("arm", Arm::of);
    }

    private static Stratum stratum(CsvLines.Line line) {
        int trede = line.whole("trede");
        if (trede < 1 || trede > HIGHEST_TREDE) {
            throw line.unfit("trede");
        }
        return new Stratum(trede, line.yes("part_time"));
    }

    private int[] values(Score score, int place) {
        List<int[]> known = scores.get(score.name());
        return known == null ? nothing(waves) : known.get(place);
    }

    private int[] values(String item) {
        int[] known = items.get(item);
        return known == null ? nothing(members.size()) : known;
    }

    private static int[] closedOnly(int[] values, SortedSet<Integer> due) {
        return IntStream.range(0, values.length).map(wave -> due.contains(wave) ? values[wave] : Person.NONE).toArray();
    }

    private static int[] nothing(int length) {
        int[] values = new int[length];
        Arrays.fill(values, Person.NONE);
        return values;
    }
}
