package nl.maatstaf.instrument.reading;

import java.util.Optional;

/** One file found: its name and version come from its path, so that they are written in one place only. */
record Definition(Kind kind, String name, int version, Optional<Entry> root, String fingerprint) {

    /** How other files point to this one. */
    String reference() {
        return version == 0 ? name : name + "/" + version;
    }

    /** What a file defines, by the folder it is in. */
    enum Kind {
        INSTRUMENT("instruments/(?<name>[a-z0-9-]+)/(?<version>[1-9]\\d{0,3})\\.yaml"),
        QUESTIONNAIRE("questionnaires/(?<name>[a-z0-9-]+)/(?<version>[1-9]\\d{0,3})\\.yaml"),
        PLAN("plans/(?<name>[a-z0-9-]+)/(?<version>[1-9]\\d{0,3})\\.yaml"),
        STUDY("studies/(?<name>[a-z0-9-]+)(?<version>)\\.yaml");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }
    }
}
