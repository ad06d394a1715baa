package nl.maatstaf.publication;

import java.time.LocalDate;
import java.util.Optional;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.retention.PublicResults;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.Study;
import org.springframework.stereotype.Component;

/** The results of a study are public once the quarter of its last wave is released. */
@Behind(Door.EVALUATION)
@Component
final class ResultsDay implements PublicResults {

    private final Releases releases;
    private final Surveys surveys;

    ResultsDay(Releases releases, Surveys surveys) {
        this.releases = releases;
        this.surveys = surveys;
    }

    @Override
    public Optional<LocalDate> since(String study) {
        Quarter last = last(surveys.protocol(study).orElseThrow().study());
        return releases.of(study).stream().filter(release -> release.quarter().equals(last)).map(Release::on).findFirst();
    }

    private static Quarter last(Study study) {
        return study.calendar().quarterOf(study.cohorts().getLast(), study.lastWave());
    }
}
