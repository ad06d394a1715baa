package nl.maatstaf.health;

import nl.maatstaf.store.Stores;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether each store that this process needs can be reached. */
@Component("storesHealthIndicator")
final class StoresHealth extends AbstractHealthIndicator {

    private final Stores stores;

    StoresHealth(Stores stores) {
        this.stores = stores;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var answering = stores.answering();
        answering.forEach((store, answers) -> health.withDetail(store.key(), answers ? "up" : "down"));
        health.status(answering.containsValue(false) ? "DOWN" : "UP");
    }
}
