package nl.maatstaf.publication.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.publication.Releases;
import nl.maatstaf.publication.opendata.ReleaseFiles;
import nl.maatstaf.publication.report.ShortReports;
import nl.maatstaf.shell.NotHere;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.Doors;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Answers at the addresses of public files, before anything asks who somebody is: no session is begun and no cookie is
 * given. What there is not, and what is not released, gets the same answer.
 */
@Behind(Door.DASHBOARD)
@Configuration
class PublicFiles {

    private static final int AFTER_FORWARDED_HEADERS = 10;
    private static final int PARTS = 3;
    /** A report is read with its own styles and pictures, and does nothing. */
    private static final String LOOKS_ONLY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    private final Surveys surveys;
    private final Releases releases;
    private final ShortReports reports;

    PublicFiles(Surveys surveys, Releases releases, ShortReports reports) {
        this.surveys = surveys;
        this.releases = releases;
        this.reports = reports;
    }

    /** A file as it is sent. */
    private record Found(String mediaType, byte[] bytes) {

        static Found text(String mediaType, String text) {
            return new Found(mediaType + ";charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Bean
    FilterRegistrationBean<Filter> answerPublicFiles(Doors doors, NotHere notHere) {
        Filter filter = (request, response, chain) -> answer((HttpServletRequest) request, (HttpServletResponse) response, doors, notHere);
        var first = new FilterRegistrationBean<>(filter);
        first.addUrlPatterns("/" + PublicFile.FOLDER + "/*");
        first.setOrder(Ordered.HIGHEST_PRECEDENCE + AFTER_FORWARDED_HEADERS);
        return first;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Doors doors, NotHere notHere) throws IOException {
        Optional<Found> found = doors.areServedAt(request.getServerName(), List.of(Door.DASHBOARD))
                ? find(request.getServletPath().split("/", -1)) : Optional.empty();
        if (found.isEmpty() || !List.of("GET", "HEAD").contains(request.getMethod())) {
            notHere.answer(response);
            return;
        }
        response.setContentType(found.get().mediaType());
        response.setContentLength(found.get().bytes().length);
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Content-Security-Policy", LOOKS_ONLY);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(found.get().bytes());
        }
    }

    private Optional<Found> find(String[] path) {
        return path.length != PARTS + 1 ? Optional.empty()
                : surveys.protocol(path[2]).flatMap(Protocol::release).flatMap(cube -> find(path[2], path[PARTS], cube));
    }

    private Optional<Found> find(String study, String name, ReleaseCube cube) {
        if (name.equals(PublicFile.CODEBOOK)) {
            return Optional.of(Found.text("text/markdown", ReleaseFiles.codebook(cube)));
        }
        Optional<ShortReports.Asked> report = PublicFile.report(study, name);
        return report.isPresent() ? report.flatMap(asked -> reports.find(asked).map(bytes -> new Found(asked.format().mediaType(), bytes)))
                : releases.of(study).stream().filter(release -> name.equals(PublicFile.nameOf(release.quarter())))
                        .map(release -> Found.text("text/csv", release.csv())).findFirst();
    }
}
