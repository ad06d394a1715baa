package nl.maatstaf.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLayout;
import java.util.Locale;
import java.util.Optional;
import nl.maatstaf.store.Demo;

/**
 * What every page has around it: the name, the rule, the choice of language, and, in the demo, the sentence that says
 * that everything is simulated. The rooms differ in their style sheet and in what stands beside the name.
 */
public abstract class Frame extends Div implements RouterLayout, LocaleChangeObserver {

    private final Main content = new Main();
    private final Anchor name = new Anchor("", "Maatstaf");
    private final Div simulated = new Div();
    private final NativeButton language = new NativeButton();
    private final Div actions = new Div();
    private Optional<HasDynamicTitle> title = Optional.empty();

    /**
     * Makes the frame.
     *
     * @param room the style of the room: start, participant, staff or dashboard
     * @param demo whether the simulated study is shown
     */
    protected Frame(String room, Demo demo) {
        addClassNames("frame", room);
        name.addClassName("masthead-name");
        name.setHref("./");
        language.addClassName("quiet-button");
        language.addClickListener(click -> Languages.choose(otherLanguage()));
        actions.addClassName("masthead-actions");
        actions.add(language);
        simulated.addClassName("simulated");
        simulated.setVisible(demo.on());
        content.addClassName("content");
        add(masthead(), content);
    }

    /** Where there is nothing to go to, the name is a name and no link. */
    protected final void keepNameFromLeading() {
        name.removeHref();
    }

    /** Where the page itself offers more languages than two. */
    protected final void leaveLanguageToPage() {
        language.setVisible(false);
    }

    /**
     * Adds something beside the name, before the choice of language.
     *
     * @param action a button or a text
     */
    protected final void addAction(Component action) {
        actions.addComponentAsFirst(action);
    }

    @Override
    public void showRouterLayoutContent(HasElement page) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(page.getElement());
        title = page instanceof HasDynamicTitle titled ? Optional.of(titled) : Optional.empty();
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        UI.getCurrent().getPage().executeJs("""
                document.documentElement.lang = $0;
                document.documentElement.dir = $1;""", change.getLocale().getLanguage(),
                Languages.isRightToLeft(change.getLocale()) ? "rtl" : "ltr");
        title.ifPresent(titled -> UI.getCurrent().getPage().setTitle(titled.getPageTitle()));
        Connection.watch(UI.getCurrent(), getTranslation("frame.offline"), getTranslation("frame.online"));
        simulated.setText(getTranslation("frame.simulated"));
        language.setText(getTranslation("frame.other-language"));
        language.getElement().setAttribute("lang", otherLanguage().getLanguage());
    }

    private Header masthead() {
        var row = new Div(name, actions);
        row.addClassName("masthead-row");
        var rule = new Div();
        rule.addClassName("masthead-rule");
        rule.getElement().setAttribute("aria-hidden", "true");
        var body = new Div(row, rule);
        body.addClassName("masthead-body");
        return new Header(simulated, body);
    }

    private static Locale otherLanguage() {
        return UI.getCurrent().getLocale().getLanguage().equals(Languages.ENGLISH.getLanguage())
                ? Languages.DUTCH : Languages.ENGLISH;
    }
}
