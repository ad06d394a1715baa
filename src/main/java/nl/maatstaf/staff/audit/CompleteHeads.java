package nl.maatstaf.staff.audit;

import nl.maatstaf.store.BehindStaffedDoors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Completes the file of heads at start, before anybody can do anything. */
@BehindStaffedDoors
@Component
class CompleteHeads implements SmartInitializingSingleton {

    private final AuditChain chain;

    CompleteHeads(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public void afterSingletonsInstantiated() {
        chain.completeHeads();
    }
}
