package nl.maatstaf.demo;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import nl.maatstaf.analysis.Evaluation;
import nl.maatstaf.analysis.PlanLock;
import nl.maatstaf.analysis.Waves;
import nl.maatstaf.fieldwork.Address;
import nl.maatstaf.fieldwork.Fieldwork;
import nl.maatstaf.fieldwork.FrameMember;
import nl.maatstaf.fieldwork.Letter;
import nl.maatstaf.fieldwork.draw.Allocations;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.publication.Publication;
import nl.maatstaf.publication.protection.Progress;
import nl.maatstaf.responding.RegisterDesk;
import nl.maatstaf.responding.SimulatedResponses;
import nl.maatstaf.staff.Accounts;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.EveryDoorOpen;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.Eligibility;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.Traits;
import nl.maatstaf.study.TredeCode;
import nl.maatstaf.study.WaveCalendar;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Puts the simulated study into the stores, through the same services that real people use. Every step can be repeated:
 * a demo that was killed halfway is completed at the next start. The releases come last.
 */
@Component
@Conditional(EveryDoorOpen.class)
class DemoStage {

    static final String STUDY = "almere-45plus";

    private static final long SEED = 45;

    private final Surveys surveys;
    private final Accounts accounts;
    private final Fieldwork fieldwork;
    private final Allocations allocations;
    private final SimulatedResponses responses;
    private final RegisterDesk registerDesk;
    private final Waves waves;
    private final PlanLock planLock;
    private final Evaluation evaluation;
    private final Publication publication;
    private final Clock clock;

    DemoStage(Surveys surveys, Accounts accounts, Fieldwork fieldwork, Allocations allocations,
            SimulatedResponses responses, RegisterDesk registerDesk, Waves waves, PlanLock planLock, Evaluation evaluation,
            Publication publication, Clock clock) {
        this.surveys = surveys;
        this.accounts = accounts;
        this.fieldwork = fieldwork;
        this.allocations = allocations;
        this.responses = responses;
        this.registerDesk = registerDesk;
        this.waves = waves;
        this.planLock = planLock;
        this.evaluation = evaluation;
        this.publication = publication;
        this.clock = clock;
    }

    void putInPlace() {
        Cast.as(Cast.STAGEHAND, this::makeAccounts, Role.ADMINISTRATOR);
        if (Cast.as(Cast.STAGEHAND, this::inPlace, Role.EVALUATOR)) {
            return;
        }
        Protocol protocol = surveys.protocol(STUDY).orElseThrow();
        SimulatedStudy simulated = Simulation.whole(SEED, protocol, WaveCalendar.dayOf(clock.instant()));
        List<Letter> letters = Cast.as(Cast.STAGEHAND, () -> inviteAndDeliver(simulated, protocol), Role.FIELDWORK);
        Cast.as(Cast.STAGEHAND, () -> answer(simulated, letters, protocol), Role.ADMINISTRATOR);
        Cast.as(Cast.STAGEHAND, () -> register(simulated, letters), Role.FIELDWORK);
        Cast.as(Cast.FIRST_EVALUATOR, this::closeEndedWaves, Role.EVALUATOR);
        Cast.as(Cast.FIRST_EVALUATOR, () -> planLock.sign(STUDY), Role.EVALUATOR);
        Cast.as(Cast.SECOND_EVALUATOR, () -> planLock.sign(STUDY), Role.EVALUATOR);
        Cast.as(Cast.FIRST_EVALUATOR, () -> evaluation.run(STUDY), Role.EVALUATOR);
        releaseAllButTheLast();
    }

    private boolean inPlace() {
        return planLock.status(STUDY).locked() && quartersToRelease().isEmpty();
    }

    private void releaseAllButTheLast() {
        Cast.as(Cast.STAGEHAND, this::quartersToRelease, Role.EVALUATOR).forEach(quarter -> {
            Cast.as(Cast.FIRST_EVALUATOR, () -> publication.propose(STUDY, quarter, Progress.NONE), Role.EVALUATOR);
            Cast.as(Cast.SECOND_EVALUATOR, () -> publication.proposals(STUDY).stream().filter(proposal -> proposal.quarter().equals(quarter)).forEach(proposal -> publication.approve(STUDY, proposal)), Role.EVALUATOR);
        });
    }

    /** The last quarter that had ended is left for the visitor. */
    private List<Quarter> quartersToRelease() {
        Quarter current = Quarter.of(WaveCalendar.dayOf(clock.instant()));
        return publication.releasable(STUDY).stream().filter(quarter -> current.since(quarter) > 1).toList();
    }

    private void makeAccounts() {
        OpenDemoAccess.ROLES.forEach((name, role) -> accounts.add(name, OpenDemoAccess.PASSWORD, Set.of(role)));
    }

    private List<Letter> inviteAndDeliver(SimulatedStudy simulated, Protocol protocol) {
        if (!fieldwork.hasFrame(STUDY)) {
            fieldwork.enter(STUDY, simulated.people().stream().map(someone -> frameMember(someone, traits(someone, protocol))).toList());
        }
        simulated.study().cohorts().forEach(cohort -> allocate(simulated, cohort));
        fieldwork.invite(STUDY, simulated.invited().stream().map(someone -> someone.person().clientNumber()).toList(),
                new SplittableRandom(SEED));
        fieldwork.deliverCodes(STUDY);
        return fieldwork.letters(STUDY);
    }

    /** As the simulation did, whose answers follow from the arms: a throw of our own would give others. */
    private void allocate(SimulatedStudy simulated, Cohort cohort) {
        if (allocations.verify(STUDY, cohort.name()) == Allocations.Verdict.NOT_ALLOCATED) {
            allocations.bySimulation(STUDY, cohort.name(), simulated.people().stream()
                    .filter(someone -> someone.cohort().equals(cohort))
                    .collect(Collectors.toMap(someone -> someone.person().clientNumber(), SimulatedPerson::arm)));
        }
    }

    private void answer(SimulatedStudy simulated, List<Letter> letters, Protocol protocol) {
        var byClientNumber = new LinkedHashMap<String, SimulatedPerson>();
        simulated.invited().forEach(someone -> byClientNumber.put(someone.person().clientNumber(), someone));
        for (Letter letter : letters) {
            SimulatedPerson person = byClientNumber.get(letter.clientNumber());
            if (person != null && !person.answers().isEmpty()) {
                responses.write(letter.code(), protocol.questionnaire(), person.answers(), Tempo.of(person));
            }
        }
    }

    private void register(SimulatedStudy simulated, List<Letter> letters) {
        SimulatedRegister.feeds(simulated, letters.stream().collect(Collectors.toMap(Letter::clientNumber, Letter::code)))
                .forEach((quarter, entries) -> registerDesk.receive(STUDY, quarter, 1, entries));
    }

    private void closeEndedWaves() {
        waves.toClose(STUDY).stream().filter(Waves.Begun::ended)
                .forEach(wave -> waves.close(STUDY, wave.cohort(), wave.wave()));
    }

    private static Traits traits(SimulatedPerson someone, Protocol protocol) {
        int age = Eligibility.age(someone.person().born(), someone.cohort().reference());
        return protocol.release().map(cube -> cube.traits(age, Optional.empty())).orElse(Traits.NONE);
    }

    private static FrameMember frameMember(SimulatedPerson someone, Traits traits) {
        Person person = someone.person();
        return new FrameMember(person.clientNumber(), someone.cohort().name(),
                person.givenName() + " " + person.familyName(),
                new Address(person.street() + " " + person.houseNumber(), person.postcode(), person.town()),
                Optional.empty(), Optional.empty(), person.language(), person.born(),
                TredeCode.read(Integer.toString(person.stratum().trede())).orElseThrow(), person.stratum().partTime(), traits);
    }
}
