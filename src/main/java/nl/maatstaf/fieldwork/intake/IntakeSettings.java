package nl.maatstaf.fieldwork.intake;

import nl.maatstaf.fieldwork.intake.sheet.Limits;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large a file may be ({@code maatstaf.intake.largest-file}); 40 MB hold 100,000 people in any encoding. */
@Behind(Door.INTAKE)
@Component
class IntakeSettings {

    private final Limits limits;

    IntakeSettings(@Value("${maatstaf.intake.largest-file:40MB}") DataSize largest) {
        this.limits = Limits.ofBytes(Math.toIntExact(largest.toBytes()));
    }

    Limits limits() {
        return limits;
    }
}
