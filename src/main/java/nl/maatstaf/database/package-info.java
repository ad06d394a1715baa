/**
 * The tables of every store as jOOQ generated them from {@code db/}; nothing here is written by hand. Which package may
 * use which store's tables is guarded by a test.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package nl.maatstaf.database;

import org.springframework.modulith.ApplicationModule;
