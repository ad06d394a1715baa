package nl.maatstaf.staff.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.maatstaf.shell.StartFrame;
import nl.maatstaf.store.BehindStaffedDoors;

/** Where staff sign in. A participant who ends up here is shown the way to their own door. */
@BehindStaffedDoors
@Route(value = "inloggen", layout = StartFrame.class)
@AnonymousAllowed
public class SignInView extends Div implements LocaleChangeObserver, BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();
    private final Paragraph participants = new Paragraph();
    private boolean wait;

    SignInView() {
        addClassName("message");
        form.setAction("inloggen");
        form.setForgotPasswordButtonVisible(false);
        add(form, participants);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        form.setError(parameters.containsKey("error"));
        wait = parameters.containsKey("wait");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        var texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("sign-in.title"));
        texts.getForm().setUsername(getTranslation("sign-in.name"));
        texts.getForm().setPassword(getTranslation("sign-in.password"));
        texts.getForm().setSubmit(getTranslation("sign-in.submit"));
        texts.getErrorMessage().setTitle(getTranslation("sign-in.refused"));
        texts.getErrorMessage().setMessage(wait ? getTranslation("sign-in.refused.wait") : getTranslation("sign-in.refused.do"));
        texts.getErrorMessage().setUsername(getTranslation("sign-in.name.missing"));
        texts.getErrorMessage().setPassword(getTranslation("sign-in.password.missing"));
        form.setI18n(texts);
        participants.removeAll();
        participants.add(new Anchor("meedoen", getTranslation("sign-in.participants")));
    }
}
