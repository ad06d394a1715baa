package nl.maatstaf.fieldwork.figures.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.maatstaf.fieldwork.figures.ConsortDrawing.Box;
import nl.maatstaf.fieldwork.figures.ConsortDrawing.Stage;
import nl.maatstaf.fieldwork.figures.ConsortFlow;
import nl.maatstaf.fieldwork.log.Outcome;
import nl.maatstaf.shell.ArmLabel;
import nl.maatstaf.study.Arm;

/** A flow in words: once for the drawing and for the table beside it, so that the two can't differ. */
final class FlowWords {

    private final BiFunction<String, Object[], String> say;

    FlowWords(BiFunction<String, Object[], String> say) {
        this.say = say;
    }

    List<Stage> stages(ConsortFlow flow) {
        var stages = new ArrayList<Stage>();
        flow.leftOut().ifPresent(reasons -> stages.add(new Stage(
                List.of(box("flow.assessed", flow.assessed().orElse(0))),
                Optional.of(new Box(say("flow.left-out", flow.assessed().orElse(0) - flow.frame()),
                        reasons.stream().map(reason -> line(reason.key(), reason.people())).toList(), Optional.empty())))));
        stages.add(new Stage(List.of(box("flow.frame", flow.frame())), flow.notAllocated() == 0 ? Optional.empty()
                : Optional.of(box("flow.not-allocated", flow.notAllocated()))));
        if (!flow.allocated().isEmpty()) {
            stages.add(new Stage(Stream.of(Arm.values()).filter(flow.allocated()::containsKey).map(arm -> new Box(
                    say("flow.allocated", say(ArmLabel.key(arm)), flow.allocated().getOrDefault(arm, 0)), List.of(), Optional.of(arm)))
                    .toList(), Optional.empty()));
        }
        stages.add(new Stage(List.of(new Box(say("flow.invited", flow.invited()), List.of(say("flow.blind")),
                Optional.empty())), Optional.of(box("flow.not-invited", flow.notInvited()))));
        flow.waves().forEach(wave -> stages.add(stage(wave, flow.invited())));
        List<String> lasting = Outcome.LASTING.stream().filter(flow.lasting()::containsKey)
                .map(outcome -> line(outcome.key(), flow.lasting().getOrDefault(outcome, 0))).toList();
        if (!lasting.isEmpty()) {
            stages.add(new Stage(List.of(new Box(say("flow.lasting"), lasting, Optional.empty())), Optional.empty()));
        }
        return stages;
    }

    private Stage stage(ConsortFlow.Wave wave, int invited) {
        List<String> due = invited == wave.due() ? List.of() : List.of(say("flow.not-yet-due", invited - wave.due()));
        return new Stage(List.of(new Box(say("flow.wave", wave.number(), wave.answered(), wave.due()), due,
                Optional.empty())),
                Optional.of(new Box(say("flow.not-answered", wave.due() - wave.answered()),
                        Stream.of(Group.values()).filter(group -> group != Group.ANSWERED)
                                .filter(group -> group.in(wave.counts()) > 0)
                                .map(group -> line(group.key(), group.in(wave.counts()))).toList(), Optional.empty())));
    }

    private Box box(String key, int people) {
        return new Box(say(key, people), List.of(), Optional.empty());
    }

    private String line(String key, int people) {
        return say("flow.line", say(key), people);
    }

    private String say(String key, Object... parameters) {
        return say.apply(key, parameters);
    }
}
