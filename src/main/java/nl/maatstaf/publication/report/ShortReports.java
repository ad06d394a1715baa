package nl.maatstaf.publication.report;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.publication.Release;
import nl.maatstaf.publication.Releases;
import nl.maatstaf.publication.wording.Words;
import nl.maatstaf.shell.chart.ChartWords;
import nl.maatstaf.shell.paper.PaperFile;
import nl.maatstaf.shell.paper.PaperFormat;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Demo;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Quarter;
import org.springframework.stereotype.Component;

/** Makes short reports, each once: what it is made of never changes. */
@Behind(Door.DASHBOARD)
@Component
public class ShortReports {

    private final Surveys surveys;
    private final Releases releases;
    private final I18NProvider texts;
    private final Demo demo;
    private final Map<Made, byte[]> made = new ConcurrentHashMap<>();

    ShortReports(Surveys surveys, Releases releases, I18NProvider texts, Demo demo) {
        this.surveys = surveys;
        this.releases = releases;
        this.texts = texts;
        this.demo = demo;
    }

    /**
     * Which report is asked for.
     *
     * @param study    the study
     * @param audience for whom
     * @param quarter  the last quarter in it
     * @param language its language; one of those that the bundles are complete in
     * @param format   what kind of file
     */
    public record Asked(String study, Audience audience, Quarter quarter, Locale language, PaperFormat format) {}

    /** What was made: the same report of other releases is another one. */
    private record Made(Asked asked, List<Quarter> of) {}

    /** {@return the report as a file; nothing where that quarter is not released} */
    public Optional<byte[]> find(Asked asked) {
        List<Release> released = releases.of(asked.study()).stream()
                .filter(release -> release.quarter().compareTo(asked.quarter()) <= 0).toList();
        if (released.isEmpty() || !released.getLast().quarter().equals(asked.quarter())) {
            return Optional.empty();
        }
        return surveys.protocol(asked.study()).filter(protocol -> protocol.release().isPresent())
                .map(protocol -> made.computeIfAbsent(new Made(asked, released.stream().map(Release::quarter).toList()), _ -> write(asked, protocol, released)));
    }

    private byte[] write(Asked asked, Protocol protocol, List<Release> released) {
        var report = new ShortReport(new Words(texts, asked.language(), protocol), ChartWords.of(texts, asked.language()), released, demo.on());
        var file = new ByteArrayOutputStream();
        try {
            PaperFile.write(report.written(asked.audience(), protocol.release().orElseThrow(), asked.format()), asked.format(), released.getLast().on(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
