package nl.maatstaf.analysis.quality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Occasion;
import nl.maatstaf.instrument.Question;
import nl.maatstaf.instrument.Route;

/**
 * One response as the checks see it.
 *
 * @param wave      the wave
 * @param form      what it is a response to
 * @param questions what was asked, in order
 * @param counted   the answers to that
 */
record Response(int wave, Form form, List<Question> questions, Answers counted) {

    /**
     * The responses of one participant. What is asked may hang on what counted in the wave before, so they are read from
     * wave 0 on.
     *
     * @param sent  the responses per wave
     * @param forms what each version of the questionnaire asks
     * @return those to a version that is there
     */
    static List<Response> of(SortedMap<Integer, Participant.Sent> sent, Map<String, Form> forms) {
        SortedMap<Integer, Response> read = new TreeMap<>();
        sent.forEach((wave, one) -> Optional.ofNullable(forms.get(one.questionnaire())).ifPresent(form -> {
            Answers before = Optional.ofNullable(read.get(wave - 1)).map(Response::counted).orElse(Answers.NONE);
            read.put(wave, of(wave, form, one.answers(), before));
        }));
        return List.copyOf(read.values());
    }

    private static Response of(int wave, Form form, Answers given, Answers before) {
        Route way = form.questionnaire().way(given, new Occasion(wave, Form.ANY_MONTH, before));
        return new Response(wave, form, way.questions(), way.counted());
    }
}
