package nl.maatstaf.store;

import java.util.Map;

/** Where the stores are: servers that run elsewhere, or the one that comes along. */
public interface StoreServer extends AutoCloseable {

    /** The owner's connection of every store. */
    Map<StoreName, StoreConnection> connections();

    @Override
    default void close() {}
}
