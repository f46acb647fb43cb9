package app.brevet.ui;

import app.brevet.ui.demo.Phone;
import app.brevet.ui.kit.Theme;
import app.brevet.ui.kit.Work;
import app.brevet.ui.lock.LockViewModel;
import app.brevet.ui.profiles.ActivityLines;
import app.brevet.ui.profiles.ProfileDesk;
import app.brevet.ui.profiles.ShadowLines;
import app.brevet.ui.profiles.StatusBarViewModel;
import app.brevet.ui.prompt.CodePromptViewModel;
import app.brevet.ui.prompt.CodeRunViewModel;
import app.brevet.words.Words;
import java.util.Optional;

/// What the window is put together from.
///
/// @param phone the authenticator of the demo's user, in the demo
public record WindowParts(
    ProfileDesk desk,
    StatusBarViewModel statusBar,
    CodePromptViewModel prompt,
    CodeRunViewModel run,
    Editors editors,
    Care care,
    ActivityLines activity,
    ShadowLines shadows,
    Work work,
    Theme theme,
    LockViewModel lock,
    Outside outside,
    Optional<Phone> phone,
    Words words) {}
