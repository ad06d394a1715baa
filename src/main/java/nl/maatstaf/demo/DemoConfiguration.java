package nl.maatstaf.demo;

import nl.maatstaf.store.Demo;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the simulated study in place at the start of a demo, and nothing at any other start. */
@Configuration
class DemoConfiguration {

    @Bean
    @Order(1)
    ApplicationRunner putDemoInPlace(Demo demo, DemoStage stage) {
        return arguments -> {
            if (demo.on()) {
                stage.putInPlace();
            }
        };
    }
}
