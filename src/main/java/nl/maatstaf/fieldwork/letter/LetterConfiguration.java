package nl.maatstaf.fieldwork.letter;

import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Demo;
import nl.maatstaf.store.Door;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Who writes: an invented institute in the demo, and outside it the one in the settings, whole or not at all. */
@Behind(Door.FIELDWORK)
@Configuration
class LetterConfiguration {

    @Bean
    Institute institute(Demo demo, Environment environment) {
        return Institute.of(Binder.get(environment)
                .bind(demo.on() ? "maatstaf.demo-institute" : "maatstaf.institute", Institute.Settings.class)
                .orElse(Institute.Settings.NONE));
    }
}
