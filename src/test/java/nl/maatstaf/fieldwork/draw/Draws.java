package nl.maatstaf.fieldwork.draw;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.maatstaf.fieldwork.CodeSeal;
import nl.maatstaf.fieldwork.Fieldwork;
import nl.maatstaf.responding.Room;
import nl.maatstaf.staff.audit.Deed;
import nl.maatstaf.store.Demo;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.WaveCalendar;

/** The services that draw, on real stores, with everything they recorded. */
public final class Draws {

    final List<Deed> recorded = new ArrayList<>();
    final AllocationStore allocationStore = new AllocationStore(TestStores.stores(), TestStores.secrets());
    final SampleStore sampleStore = new SampleStore(TestStores.stores(), new CodeSeal(TestStores.secrets()));
    final ArmReleaseStore releaseStore = new ArmReleaseStore(TestStores.stores());
    final Allocations allocations;
    final Samples samples;
    final ArmLists armLists;
    private final Room room;

    public Draws(Room room, Fieldwork fieldwork) {
        this(room, fieldwork, _ -> Set.of());
    }

    Draws(Room room, Fieldwork fieldwork, OutOfReach outOfReach) {
        this.room = room;
        this.allocations = new Allocations(allocationStore, fieldwork, room.surveys, new Demo(false), recorded::add);
        this.samples = new Samples(sampleStore, room.surveys, outOfReach, recorded::add);
        this.armLists = new ArmLists(releaseStore, room.stopDesk(), room.frameDesk, room.surveys, recorded::add);
    }

    /** Gives everybody of a cohort an arm, for a test that is about something else. */
    public void allocate(String cohort, Map<String, Arm> arms) {
        allocations.byList(room.study, cohort, arms);
    }

    Retention retention(String day) {
        return new Retention(releaseStore, room.surveys,
                Clock.fixed(Instant.parse(day + "T12:00:00Z"), WaveCalendar.ZONE), recorded::add);
    }

    DrawOverview overview() {
        return new DrawOverview(releaseStore, sampleStore, room.stopDesk(), room.surveys);
    }
}
