package nl.maatstaf.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Opens the stores where the settings say they are: the embedded ones of a demo, or real servers. */
@Configuration
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

    @Bean
    Demo demo(StoreSettings settings) {
        if (!settings.embedded() && Boolean.TRUE.equals(settings.demo())) {
            throw new StoreUnavailableException("maatstaf.demo=true goes only with the embedded stores: a simulated "
                    + "study must never mix with a real one. Leave out maatstaf.demo or maatstaf.store.*.", null);
        }
        if (settings.embedded() && Boolean.FALSE.equals(settings.demo())) {
            throw new StoreUnavailableException("The embedded stores are for the demo: one server that trusts everybody "
                    + "on this machine. For a real study give maatstaf.store.NAME.url and maatstaf.secrets.", null);
        }
        return new Demo(settings.embedded());
    }

    @Bean
    Doors doors(StoreSettings settings) {
        return Doors.of(settings);
    }

    /** After the definitions: with a fault in those nothing is started at all. */
    @Bean
    @DependsOn("surveys")
    @Conditional(Embedded.class)
    EmbeddedServer embeddedServer(StoreSettings settings) {
        return new EmbeddedServer(settings.data());
    }

    /** Looks at everything that was handed over before anything is opened with it. */
    @Bean
    @Conditional(OnServers.class)
    SecretSource handedOver(StoreSettings settings, Doors doors) {
        requireExactly(settings.store().keySet(), doors);
        settings.store().forEach((store, server) -> {
            if (server.namesAnOwner()) {
                throw new StoreUnavailableException("A process must not know who owns the store " + store + ": take away"
                        + " maatstaf.store." + store + ".user and .password; the command prepare alone needs them.", null);
            }
        });
        var source = new SecretSource(Optional.ofNullable(settings.secrets()), System::getenv);
        source.requireExactly(doors);
        return source;
    }

    @Bean
    @DependsOn("surveys")
    Stores stores(StoreSettings settings, Doors doors, Optional<EmbeddedServer> embedded, Optional<SecretSource> given) {
        return embedded.map(server -> Stores.prepared(server.connections(), doors.roles()))
                .orElseGet(() -> new Stores(logins(settings, doors, given.orElseThrow())));
    }

    @Bean
    Secrets secrets(StoreSettings settings, Doors doors, Optional<SecretSource> given) {
        return given.map(source -> source.secrets(doors))
                .orElseGet(() -> DemoKeys.in(settings.data().resolve("secrets")));
    }

    private static Map<StoreRole, Login> logins(StoreSettings settings, Doors doors, SecretSource given) {
        var logins = new EnumMap<StoreRole, Login>(StoreRole.class);
        settings.store().forEach((store, server) -> doors.roles().stream()
                .filter(role -> role.store().key().equals(store))
                .forEach(role -> logins.put(role, new Login(server.url(), given.password(role)))));
        return logins;
    }

    private static void requireExactly(Set<String> stores, Doors doors) {
        Set<String> needed = doors.stores().stream().map(StoreName::key).collect(Collectors.toSet());
        List<String> missing = needed.stream().filter(store -> !stores.contains(store)).sorted().toList();
        List<String> tooMany = stores.stream().filter(store -> !needed.contains(store)).sorted().toList();
        if (!missing.isEmpty() || !tooMany.isEmpty()) {
            throw new StoreUnavailableException("This process opens the doors " + doors + "."
                    + (missing.isEmpty() ? "" : " Missing is maatstaf.store.NAME.url for: " + String.join(", ", missing) + ".")
                    + (tooMany.isEmpty() ? "" : " It must not know where these stores are: " + String.join(", ", tooMany)
                            + "; leave out their maatstaf.store.NAME.url."), null);
        }
    }

    /** Where no store is on a real server. */
    private static final class Embedded implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StoreSettings.of(context.getEnvironment()).embedded();
        }
    }

    /** Where stores are on real servers. */
    private static final class OnServers implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StoreSettings.of(context.getEnvironment()).embedded();
        }
    }
}
