package nl.maatstaf.responding;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.util.List;
import java.util.Locale;
import nl.maatstaf.store.Demo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InterfaceReviewTest {

    private final DefaultI18NProvider texts =
            new DefaultI18NProvider(List.of(Locale.of("nl"), Locale.ENGLISH, Locale.of("fa")));

    @Test
    void outsideTheDemoNobodyReadsButtonsThatAMachineTranslated() {
        assertThatThrownBy(() -> new InterfaceReview(new Room().surveys, new Demo(false), texts))
                .isInstanceOf(UnfitToFieldException.class)
                .hasMessageContaining("translations_en.properties:1: ").hasMessageContaining("translations_fa.properties:1: ")
                .hasMessageNotContaining("_nl");
    }

    @Test
    void norALanguageThatTheButtonsAreNotInAtAll() {
        var dutchOnly = new DefaultI18NProvider(List.of(Locale.of("nl")));
        assertThatThrownBy(() -> new InterfaceReview(new Room().surveys, new Demo(false), dutchOnly))
                .hasMessageContaining("translations_fa.properties");
    }

    @Test
    void inTheDemoTheyMay() {
        assertThatCode(() -> new InterfaceReview(new Room().surveys, new Demo(true), texts)).doesNotThrowAnyException();
    }
}
