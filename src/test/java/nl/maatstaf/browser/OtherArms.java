package nl.maatstaf.browser;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.maatstaf.analysis.Evaluation;
import nl.maatstaf.analysis.PlanLock;
import nl.maatstaf.fieldwork.draw.Allocations;
import nl.maatstaf.shell.DemoAccess;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.Arm;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Role;

import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;

/**
 * The demo before its plan is locked: all has been answered and closed, and nobody signed. Everybody gives the answers that
 * they give in the demo; with {@value #SHIFT} they are in the arm of somebody else of their cohort and stratum, so that
 * the arms are as large as before. Not a configuration by annotation, so that no other test finds it.
 */
final class OtherArms implements ApplicationListener<ApplicationReadyEvent> {

    /** By how many people the arms move up within each cell. */
    static final String SHIFT = "arms.shift";

    private volatile boolean started;

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        started = true;
    }

    /** Nothing of the demo's own on the start page: it shows codes that nobody used, which are others each time. */
    @Bean
    @Primary
    static DemoAccess nothingTold() {
        return DemoAccess.NONE;
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor armsOfOthers(ApplicationContext application) {
        return advisor(Allocations.class, "bySimulation", call -> {
            Object[] given = call.getArguments();
            given[2] = moved(application, (String) given[0], (String) given[1], (Map<?, ?>) given[2]);
            return call.proceed();
        });
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor withoutSignatures(ApplicationContext application) {
        return advisor(PlanLock.class, "sign", call -> onceStarted(application, call, null));
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor withoutARun(ApplicationContext application) {
        return advisor(Evaluation.class, "run", call -> onceStarted(application, call, Optional.empty()));
    }

    private static @Nullable Object onceStarted(ApplicationContext application, MethodInvocation call, @Nullable Object before)
            throws Throwable {
        return application.getBean(OtherArms.class).started ? call.proceed() : before;
    }

    private static DefaultPointcutAdvisor advisor(Class<?> service, String name, MethodInterceptor instead) {
        return new DefaultPointcutAdvisor(new StaticMethodMatcherPointcut() {
            @Override
            public boolean matches(Method method, Class<?> type) {
                return service.isAssignableFrom(type) && method.getName().equals(name);
            }
        }, instead);
    }

    private static Map<String, Arm> moved(ApplicationContext application, String study, String cohort, Map<?, ?> arms) {
        int shift = application.getEnvironment().getRequiredProperty(SHIFT, Integer.class);
        var cells = new TreeMap<String, List<String>>();
        application.getBean(Stores.class).as(StoreRole.CONTACT_ALLOCATION)
                .select(FRAME_MEMBER.CLIENT_NUMBER, FRAME_MEMBER.TREDE, FRAME_MEMBER.PART_TIME).from(FRAME_MEMBER)
                .where(FRAME_MEMBER.STUDY.eq(study)).and(FRAME_MEMBER.COHORT.eq(cohort)).orderBy(FRAME_MEMBER.CLIENT_NUMBER)
                .forEach(row -> cells.computeIfAbsent(row.value2() + " " + row.value3(), _ -> new ArrayList<>())
                        .add(row.value1()));
        var moved = new TreeMap<String, Arm>();
        for (List<String> cell : cells.values()) {
            for (int i = 0; i < cell.size(); i++) {
                moved.put(cell.get(i), (Arm) arms.get(cell.get((i + shift) % cell.size())));
            }
        }
        return moved;
    }
}
