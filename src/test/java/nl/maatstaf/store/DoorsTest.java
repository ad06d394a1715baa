package nl.maatstaf.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a process may hold follows from its doors, and nothing missing or extra is let pass. */
class DoorsTest {

    private static final String KEY = "0f".repeat(32);

    private final Path folder;

    DoorsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everyDoorIsOpenWhenNoneIsNamed() {
        assertThat(Doors.parse("")).containsExactlyInAnyOrder(Door.values());
    }

    @Test
    void namesTheDoorsThereAreWhenOneIsMisspelt() {
        assertThatThrownBy(() -> Doors.parse("dashboard,respondant"))
                .hasMessageContaining("'respondant'").hasMessageContaining("respondent");
    }

    @Test
    void noDoorHoldsBothNamesAndAnswersAndOnlyTheSeamsReachFromOneToTheOther() {
        for (Door door : Door.values()) {
            Set<StoreRole> roles = EnumSet.copyOf(door.roles());
            roles.removeAll(Set.of(StoreRole.RESPONSE_ADMISSION, StoreRole.RESPONSE_STOPS));
            assertThat(roles.stream().map(StoreRole::store).filter(store -> store == StoreName.CONTACT
                    || store == StoreName.RESPONSE).distinct().count()).as(door.key()).isLessThan(2);
        }
    }

    @Test
    void whatStandsBehindStaffedDoorsStandsBehindAllOfThem() {
        assertThat(BehindStaffedDoors.class.getAnnotation(Behind.class).value())
                .containsExactlyInAnyOrderElementsOf(Door.staffedOnes());
    }

    @Test
    void theDashboardNeedsOneLoginAndNoKey() {
        assertThat(Door.DASHBOARD.roles()).containsExactly(StoreRole.RELEASE_DASHBOARD);
        assertThat(Door.DASHBOARD.secrets()).isEmpty();
    }

    @Test
    void namesEverySecretThatIsMissing() throws IOException {
        put("response_respondent", "a long enough password");
        assertThatThrownBy(() -> given(Map.of()).requireExactly(only(Door.RESPONDENT, Door.DASHBOARD)))
                .hasMessageContaining("was not given: release_dashboard, code-pepper")
                .hasMessageContaining("MAATSTAF_SECRET_RELEASE_DASHBOARD");
    }

    @Test
    void namesEverySecretThatThisProcessMustNotHoldWhetherInAFileOrInTheEnvironment() throws IOException {
        put("release_dashboard", "a long enough password");
        put("code-seal", KEY);
        assertThatThrownBy(() -> given(Map.of("MAATSTAF_SECRET_CONTACT_FIELDWORK", "another long password"))
                .requireExactly(only(Door.DASHBOARD)))
                .hasMessageContaining("must not hold: code-seal, contact_fieldwork");
    }

    @Test
    void takesASecretFromTheEnvironmentWhereThereIsNoFile() {
        assertThat(given(Map.of("MAATSTAF_SECRET_CODE_PEPPER", KEY)).secrets(only(Door.RESPONDENT))
                .get(Secret.CODE_PEPPER)).hasSize(32).containsOnly(0x0f);
    }

    @Test
    void refusesAKeyThatWasMadeForADemoByItsName() throws IOException {
        DemoKeys.in(folder);
        assertThatThrownBy(() -> given(Map.of()).secrets(only(Door.RESPONDENT)))
                .hasMessageContaining("code-pepper was made for a demo");
    }

    @Test
    void aDemoKeepsItsKeys() {
        assertThat(DemoKeys.in(folder).get(Secret.CODE_SEAL)).isEqualTo(DemoKeys.in(folder).get(Secret.CODE_SEAL))
                .isNotEqualTo(DemoKeys.in(folder).get(Secret.CODE_PEPPER));
    }

    @Test
    void refusesAPasswordThatIsTooShortAndAKeyThatIsNone() throws IOException {
        put("release_dashboard", "secret");
        put("code-pepper", "0f0f");
        assertThatThrownBy(() -> given(Map.of()).password(StoreRole.RELEASE_DASHBOARD))
                .hasMessageContaining("release_dashboard is shorter");
        assertThatThrownBy(() -> given(Map.of()).secrets(only(Door.RESPONDENT)))
                .hasMessageContaining("code-pepper must be 64 hexadecimal digits");
    }

    @Test
    void aDoorWithAHostNameOfItsOwnIsServedThereOnly() {
        Doors doors = new Doors(Set.of(Door.RESPONDENT, Door.EVALUATION), Map.of(Door.RESPONDENT, "vragen.test"));
        assertThat(doors.areServedAt("vragen.test", List.of(Door.RESPONDENT))).isTrue();
        assertThat(doors.areServedAt("team.test", List.of(Door.RESPONDENT))).isFalse();
        assertThat(doors.areServedAt("team.test", List.of(Door.EVALUATION))).isTrue();
        assertThat(doors.areServedAt("team.test", List.of(Door.FIELDWORK))).isFalse();
        assertThat(doors.areServedAt("vragen.test", List.of(Door.EVALUATION))).isFalse();
    }

    private SecretSource given(Map<String, String> environment) {
        return new SecretSource(Optional.of(folder), environment::get);
    }

    private static Doors only(Door... doors) {
        return new Doors(Set.of(doors), Map.of());
    }

    private void put(String name, String value) throws IOException {
        Files.writeString(folder.resolve(name), value + "\n");
    }
}
