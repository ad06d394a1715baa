package nl.maatstaf.surveys;

import java.nio.file.Path;
import java.util.List;
import nl.maatstaf.instrument.Fault;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.instrument.reading.Reading;
import nl.maatstaf.store.Demo;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the definitions at start. With one fault, nothing starts. */
@Configuration
class SurveyConfiguration {

    @Bean
    SurveyFolder surveyFolder(@Value("${maatstaf.surveys:}") String folder) {
        return folder.isBlank() ? SurveyFolder.find() : new SurveyFolder(Path.of(folder));
    }

    @Bean
    Surveys surveys(Demo demo, SurveyFolder folder) {
        return read(folder.path(), demo);
    }

    static Surveys read(Path folder, Demo demo) {
        Reading reading = Reading.of(folder);
        Surveys surveys = reading.surveys().orElseThrow(() -> new FaultySurveysException(reading.faults()));
        List<Fault> unfit = demo.on() ? List.of() : surveys.faultsOutsideDemo();
        if (!unfit.isEmpty()) {
            throw new FaultySurveysException(unfit);
        }
        return surveys;
    }
}
