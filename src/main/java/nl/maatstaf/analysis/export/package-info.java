/**
 * Files for research elsewhere, under an agreement: tables as CSV and Parquet, their codebook and what SPSS needs to read
 * them, in one zip. Each is recorded before it is made, with its purpose, and has pseudonyms of its own.
 */
@NamedInterface("export")
@NullMarked
package nl.maatstaf.analysis.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
