package nl.maatstaf.store;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Opens the stores where the settings say they are. */
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
                    + "on this machine. For a real study give maatstaf.store.NAME.url, .user and .password.", null);
        }
        return new Demo(settings.embedded());
    }

    /** After the definitions: with a fault in those nothing is started at all. */
    @Bean
    @DependsOn("surveys")
    StoreServer storeServer(StoreSettings settings) {
        if (settings.embedded()) {
            return new EmbeddedServer(settings.data());
        }
        Map<StoreName, StoreConnection> connections = connections(settings.store());
        return () -> connections;
    }

    @Bean
    Stores stores(StoreServer server) {
        return new Stores(server.connections());
    }

    @Bean
    Secrets secrets(StoreSettings settings) {
        return settings.embedded()
                ? SecretKeeper.fromFolder(settings.data().resolve("secrets"))
                : SecretKeeper.fromSettings(settings.secret());
    }

    private static Map<StoreName, StoreConnection> connections(Map<String, StoreSettings.Server> servers) {
        List<String> missing = Arrays.stream(StoreName.values()).map(StoreName::key)
                .filter(name -> !servers.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new StoreUnavailableException("Some stores are on real servers, so all must be; missing are the "
                    + "settings maatstaf.store.NAME.url, .user and .password for: " + String.join(", ", missing), null);
        }
        var connections = new EnumMap<StoreName, StoreConnection>(StoreName.class);
        for (StoreName store : StoreName.values()) {
            StoreSettings.Server server = servers.get(store.key());
            if (server != null) {
                connections.put(store, new StoreConnection(server.url(), server.user(), server.password()));
            }
        }
        return connections;
    }
}
