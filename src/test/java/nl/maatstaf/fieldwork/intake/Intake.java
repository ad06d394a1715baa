package nl.maatstaf.fieldwork.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import nl.maatstaf.responding.Room;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.audit.Deed;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.WaveCalendar;
import org.jooq.DSLContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;

/** The door of officials on a real store, with a study of its own and a day that the test sets. */
public final class Intake {

    public final Room room = new Room();
    final List<Deed> recorded = new ArrayList<>();
    final FrameIntake frames;
    final RegisterIntake registers;

    public Intake(String day) {
        var store = new IntakeStore(TestStores.stores());
        var settings = new IntakeSettings(DataSize.ofMegabytes(40));
        Clock clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), WaveCalendar.ZONE);
        frames = new FrameIntake(store, settings, room.surveys, clock, recorded::add);
        registers = new RegisterIntake(store, settings, room.surveys, clock, recorded::add);
    }

    FrameIntake.Open cohort(String name) {
        return new FrameIntake.Open(room.study, room.protocol.study().cohort(name).orElseThrow());
    }

    RegisterIntake.Open quarter(String quarter) {
        return new RegisterIntake.Open(room.study, Quarter.parse(quarter), 0);
    }

    /** Hands a register in, as somebody who can. */
    public void register(String quarter, byte[] file) {
        RegisterFile outcome = as("gemeente", () -> registers.handIn(quarter(quarter), file));
        if (!(outcome instanceof RegisterFile.Sound)) {
            throw new IllegalArgumentException(outcome.toString());
        }
    }

    static <T> T as(String name, Supplier<T> work) {
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                name, null, List.of(Role.OFFICIAL.authority())));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    static DSLContext owner() {
        return TestStores.asOwner(StoreName.CONTACT);
    }

    int count(String table) {
        return Objects.requireNonNull(owner().fetchOne("SELECT count(*)::int FROM " + table + " WHERE study = ?", room.study))
                .get(0, Integer.class);
    }
}
