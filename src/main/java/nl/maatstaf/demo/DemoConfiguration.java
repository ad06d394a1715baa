package nl.maatstaf.demo;

import java.util.Optional;
import nl.maatstaf.store.Demo;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the simulated study in place at the start of a demo with all its doors, and nothing at any other start. */
@Configuration
class DemoConfiguration {

    @Bean
    @Order(1)
    ApplicationRunner putDemoInPlace(Demo demo, Optional<DemoStage> stage) {
        return arguments -> stage.filter(_ -> demo.on()).ifPresent(DemoStage::putInPlace);
    }
}
