package app.brevet.cli;

import app.brevet.model.Attempt;
import app.brevet.model.CodeCommand;
import app.brevet.model.FailureException;
import app.brevet.model.Printable;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.session.Profiles;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `brevet profile show NAME`.
final class ShowCommand implements Command {

  private static final int LONGEST_LINE = 1000;

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.SHOW_PROFILE;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax.summary("commands.profile.show").name();
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    Profiles profiles = invocation.uses().profiles();
    Profile profile = profiles.find(Names.of(invocation));
    Optional<ProfileName> source = profiles.sourceOf(profile);
    Words words = invocation.words();
    List<String> lines = new ArrayList<>(ProfileLines.of(profile, source, words));
    lines.addAll(Terms.lines(profile, profiles, words));
    Optional<CodeCommand.Line> program = profiles.tokenPrograms().of(profile);
    program
        .map(line -> Printable.of(line.text(), LONGEST_LINE))
        .ifPresent(line -> lines.add(words.text("commands.show.program", line)));
    invocation
        .output()
        .answer(
            ProfileJson.of(profile, profiles).with("program", program.map(CodeCommand.Line::text)),
            lines);
    return ExitCode.DONE;
  }
}
