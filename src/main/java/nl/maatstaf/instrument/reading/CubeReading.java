package nl.maatstaf.instrument.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import nl.maatstaf.instrument.Fault;
import nl.maatstaf.instrument.cube.ReleaseCube;

/**
 * What came of reading a release cube from a file of its own.
 *
 * @param cube   the cube, unless there are faults
 * @param faults everything that is wrong in the file, sorted
 */
public record CubeReading(Optional<ReleaseCube> cube, List<Fault> faults) {

    /** Copies the faults. */
    public CubeReading {
        faults = List.copyOf(faults);
    }

    /** Reads a file. */
    public static CubeReading of(Path file) {
        NavigableSet<Fault> faults = new TreeSet<>();
        Optional<ReleaseCube> cube = YamlText.canonical(file, faults::add)
                .flatMap(text -> new YamlText(file, text, faults::add).root()).map(CubeReader::read);
        return new CubeReading(faults.isEmpty() ? cube : Optional.empty(), List.copyOf(faults));
    }
}
