package app.brevet.app;

import app.brevet.aws.AwsConnection;
import app.brevet.aws.ConsoleSites;
import app.brevet.aws.HttpFederationEndpoint;
import app.brevet.console.ConsoleLinks;
import app.brevet.console.ConsoleSignIn;
import app.brevet.console.LedBrowsers;
import app.brevet.os.NamedPrograms;
import app.brevet.os.OperatingSystem;
import app.brevet.session.SessionGround;

/// The sign-in to the AWS console on the real floors.
///
/// @param connection how AWS is reached
/// @param programs starts browsers
record WiredConsole(
    AwsConnection connection, ConsoleSites sites, NamedPrograms programs, OperatingSystem system) {

  ConsoleSignIn signIn(SessionGround ground) {
    return new ConsoleSignIn(
        new ConsoleLinks(ground, new HttpFederationEndpoint(connection), sites),
        new LedBrowsers(programs, system, LedBrowsers.PATIENCE),
        ground.activity(),
        ground.clock());
  }
}
