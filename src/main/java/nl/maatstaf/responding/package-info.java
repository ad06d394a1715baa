/**
 * The participant's few minutes a quarter: a code, one question a page, saving, submitting. Owner of the answers in the
 * store {@code response}; knows neither a name nor an arm of whoever answers.
 *
 * <p>Here three seams end or begin: codes and the size of the frame come in, the stop list and stories go out. Each is
 * told once however often it is repeated, and none brings along who it is about. What they can't undo: until a wave is
 * closed, whoever operates the store sees by its transactions who answers when; PostgreSQL's log and backups keep the
 * order for as long as they are kept; a row that was overwritten lies in the file until something else takes its place;
 * whoever answers together with an interviewer is known to that interviewer; and the stop lists of two days tell who
 * needed no letter any more in between.
 */
@ApplicationModule(allowedDependencies = {"store", "database", "surveys", "instrument", "instrument :: cube", "study", "staff", "shell", "story"})
@NullMarked
package nl.maatstaf.responding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
