package nl.maatstaf.analysis.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A data set with the results that R gives for it; the file names the versions. */
record ReferenceCase(Path folder, JsonNode file) {
    private static final Path ALL = Path.of("src/test/resources/reference");
    private static final Map<String, String> OTHER_SPELLINGS =
            Map.of("TOO_FEW_CLIENTS", "TOO_FEW_PARTICIPANTS");

    static Stream<ReferenceCase> all() {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(folder -> folder.getFileName().toString().contains("mmrm_"))
                    .sorted()
                    .map(ReferenceCase::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReferenceCase read(Path folder) {
        return new ReferenceCase(folder, JsonMapper.shared().readTree(folder.resolve("expected.json")));
    }

    static Stream<ReferenceCase> answered() {
        return all().filter(c -> !c.isRefused());
    }

    static Stream<ReferenceCase> refused() {
        return all().filter(ReferenceCase::isRefused);
    }

    private boolean isRefused() {
        return expected().path("outcome").asString("").equals("error");
    }

    JsonNode expected() {
        return file.get("expected");
    }

    String refusal() {
        String code = expected().get("code").asString();
        return OTHER_SPELLINGS.getOrDefault(code, code);
    }

    double tolerance() {
        return file.get("relative_tolerance").asDouble();
    }

    List<String> arguments(Path out) {
        List<String> arguments = new ArrayList<>(List.of("--data", folder.resolve("input.csv").toString(),
                "--model", file.get("model").get("fixed").asString(), "--out", out.toString()));
        JsonNode model = file.get("model");
        if (model.has("constrained_baseline")) {
            arguments.addAll(List.of("--constrain-baseline", model.get("constrained_baseline").asString()));
        }
        if (model.get("covariance").asString().contains("per arm")) {
            arguments.addAll(List.of("--covariance", "per-arm"));
        }
        if (model.has("population_shares")) {
            arguments.addAll(List.of("--population-shares", model.get("population_shares").properties().stream()
                    .map(factor -> factor.getKey() + ":" + factor.getValue().properties().stream()
                            .map(level -> level.getKey() + "=" + level.getValue().asString())
                            .collect(Collectors.joining(",")))
                    .collect(Collectors.joining(";"))));
        }
        return arguments;
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
