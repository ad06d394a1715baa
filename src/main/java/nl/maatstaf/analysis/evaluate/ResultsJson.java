package nl.maatstaf.analysis.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.maatstaf.input.InputException;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.JointTest;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.mixed.Layout;
import nl.maatstaf.statistics.mixed.MixedModelFit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The results as JSON. */
final class ResultsJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ResultsJson() {
    }

    static ObjectNode of(NotEstimable refusal) {
        ObjectNode results = MAPPER.createObjectNode();
        put(results, refusal);
        return results;
    }

    static ObjectNode of(Method method, MixedModelFit fit, Layout layout) {
        ObjectNode results = MAPPER.createObjectNode();
        ObjectNode how = results.putObject("method").put("name", method.name());
        method.options().forEach(how::put);
        results.put("participants", fit.participants());
        results.put("observations", fit.observations());
        results.put("logLik", fit.logLikelihood());
        ObjectNode coefficients = results.putObject("coefficients");
        fit.coefficients().forEach((name, estimate) -> putCoefficient(coefficients.putObject(name), estimate));
        var contrasts = results.putArray("contrasts");
        for (String wave : layout.waves()) {
            putContrast(contrasts.addObject().put("wave", wave), fit.contrast(wave));
        }
        if (!fit.comparedWaves().isEmpty()) {
            putContrast(results.putObject("averageContrast"), fit.averageContrast(fit.comparedWaves()));
            putTest(results.putObject("allContrastsZero"), fit.jointTest());
        }
        putTest(results.putObject("armByWave"), fit.interactionTest());
        var means = results.putArray("means");
        for (String wave : layout.waves()) {
            for (String arm : layout.arms()) {
                putContrast(means.addObject().put("wave", wave).put("arm", arm)
                        .put("observations", fit.observations(arm, wave)), fit.marginalMean(arm, wave));
            }
        }
        ObjectNode covariance = results.putObject("covariance")
                .put("structure", fit.covarianceStructure().planName());
        for (String arm : layout.arms()) {
            covariance.set(arm, MAPPER.valueToTree(fit.covariance(arm)));
        }
        var caveats = results.putArray("caveats");
        fit.caveats().forEach(caveat ->
                caveats.addObject().put("code", caveat.code().name()).put("sentence", caveat.sentence()));
        return results;
    }

    private static void putTest(ObjectNode node, Outcome<JointTest> outcome) {
        switch (outcome) {
            case Outcome.Refused<JointTest>(NotEstimable reason) -> put(node, reason);
            case Outcome.Answered<JointTest>(JointTest test) -> node.put("f", test.f())
                    .put("numeratorDf", test.numeratorDf())
                    .put("denominatorDf", test.denominatorDf())
                    .put("p", test.p());
        }
    }

    private static void putCoefficient(ObjectNode node, Estimate estimate) {
        switch (estimate) {
            case NotEstimable reason -> put(node, reason);
            case Estimated e -> node.put("estimate", e.estimate())
                    .put("standardError", e.standardError())
                    .put("df", e.df());
        }
    }

    private static void putContrast(ObjectNode node, Estimate estimate) {
        putCoefficient(node, estimate);
        if (estimate instanceof Estimated e) {
            node.put("t", e.t()).put("p", e.p()).put("lower", e.lower()).put("upper", e.upper());
        }
    }

    private static void put(ObjectNode node, NotEstimable reason) {
        node.putObject("notEstimable").put("code", reason.code().name()).put("reason", reason.reason());
    }

    /** Writes so that a reader sees the whole file or none. */
    static Path write(ObjectNode results, Path folder) {
        try {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve("results.json.unfinished");
            try {
                Files.write(unfinished, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(results));
                return Files.move(unfinished, folder.resolve("results.json"), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException unwritable) {
            throw new InputException("The results can't be written to " + folder + ".");
        }
    }
}
