package nl.maatstaf.staff;

import java.util.Set;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.staff.Role.ADMINISTRATOR;
import static nl.maatstaf.staff.Role.EVALUATOR;
import static nl.maatstaf.staff.Role.FIELDWORK;
import static nl.maatstaf.staff.Role.INTERVIEWER;
import static nl.maatstaf.staff.Role.NETWORK_MEMBER;
import static nl.maatstaf.staff.Role.OFFICIAL;
import static nl.maatstaf.staff.Role.STORY_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

class RoleTest {

    @Test
    void onePersonMayHoldRolesThatNoWallKeepsApart() {
        assertThat(Role.conflict(Set.of(FIELDWORK, INTERVIEWER, STORY_EDITOR, NETWORK_MEMBER))).isEmpty();
        assertThat(Role.conflict(Set.of(EVALUATOR, NETWORK_MEMBER))).isEmpty();
        for (Role role : Role.values()) {
            assertThat(Role.conflict(Set.of(role))).as(role.name()).isEmpty();
        }
    }

    @Test
    void anEvaluatorNeverMeetsParticipantsNorReadsTheirStories() {
        for (Role role : Set.of(FIELDWORK, INTERVIEWER, STORY_EDITOR)) {
            assertThat(Role.conflict(Set.of(EVALUATOR, role))).as(role.name()).contains(AccountProblem.EVALUATOR_APART);
        }
    }

    @Test
    void anOfficialAndAnAdministratorHoldNoOtherRole() {
        for (Role alone : Set.of(OFFICIAL, ADMINISTRATOR)) {
            for (Role role : Role.values()) {
                if (role != alone) {
                    assertThat(Role.conflict(Set.of(alone, role))).as("%s and %s", alone, role)
                            .contains(AccountProblem.ROLE_BY_ITSELF);
                }
            }
        }
    }

    @Test
    void nobodyHasNoRole() {
        assertThat(Role.conflict(Set.of())).contains(AccountProblem.NO_ROLE);
    }
}
