package nl.maatstaf.browser;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.maatstaf.fieldwork.CodeSeal;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.SimulatedResponses;
import nl.maatstaf.shell.DemoAccess;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Role;

import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static nl.maatstaf.database.contact.Tables.INVITATION;

/**
 * The demo with the same answers from other people: what somebody would have answered, or left unanswered, comes from
 * the next one of their cohort who is alike in all that a release tells people apart by. Not a configuration by
 * annotation, so that no other test finds it.
 */
final class Recast {

    /** By how many people the answers move up within each cell; set before an application starts. */
    static volatile int shift;

    private final Set<String> answered = Collections.synchronizedSet(new TreeSet<>());

    /** Somebody invited, as the stores have them. */
    record Invited(long id, String number, AccessCode code) {}

    /** {@return who answered what} */
    Set<String> answered() {
        return new TreeSet<>(answered);
    }

    /** Nothing of the demo's own on the start page, as outside the demo: it shows codes that nobody used. */
    @Bean
    @Primary
    static DemoAccess nothingTold() {
        return DemoAccess.NONE;
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor otherPeople(ApplicationContext application) {
        var followers = new HashMap<AccessCode, Invited>();
        return new DefaultPointcutAdvisor(new StaticMethodMatcherPointcut() {
            @Override
            public boolean matches(Method method, Class<?> type) {
                return SimulatedResponses.class.isAssignableFrom(type) && method.getName().equals("write");
            }
        }, (MethodInterceptor) call -> {
            if (followers.isEmpty()) {
                cells(application).values().forEach(cell -> {
                    for (int i = 0; i < cell.size(); i++) {
                        followers.put(cell.get(i).code(), cell.get((i + shift) % cell.size()));
                    }
                });
            }
            Invited other = followers.get((AccessCode) call.getArguments()[0]);
            application.getBean(Recast.class).answered.add(other.number() + " " + call.getArguments()[2].hashCode());
            call.getArguments()[0] = other.code();
            return call.proceed();
        });
    }

    /** Everybody invited, by cohort and by all that a release tells people apart by: arm, stratum and traits. */
    static Map<String, List<Invited>> cells(ApplicationContext application) {
        CodeSeal seal = application.getBean(CodeSeal.class);
        Map<String, List<Invited>> cells = new TreeMap<>();
        application.getBean(Stores.class).as(StoreRole.CONTACT_ALLOCATION)
                .select(FRAME_MEMBER.ID, FRAME_MEMBER.CLIENT_NUMBER, FRAME_MEMBER.COHORT, FRAME_MEMBER.ARM,
                        FRAME_MEMBER.TREDE, FRAME_MEMBER.PART_TIME, INVITATION.SEALED_CODE, FRAME_MEMBER.AGE_BAND, FRAME_MEMBER.SEX)
                .from(INVITATION).join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(INVITATION.FRAME_MEMBER_ID))
                .orderBy(FRAME_MEMBER.CLIENT_NUMBER)
                .forEach(row -> cells.computeIfAbsent(row.value3() + " " + row.value4() + " " + row.value5() + " "
                        + row.value6() + " " + row.value8() + " " + row.value9(), _ -> new ArrayList<>())
                        .add(new Invited(row.value1(), row.value2(), seal.open(row.value7()))));
        return new LinkedHashMap<>(cells);
    }
}
