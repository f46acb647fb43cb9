package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import app.brevet.model.ProvidedContext;
import app.brevet.model.RoleParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What AssumeRole carries of context providers.
final class ProvidedContextsTest {

  private static final String PROVIDER = "arn:aws:iam::aws:contextProvider/IdentityCenter";

  private final StsFixture aws;

  ProvidedContextsTest() throws Exception {
    aws = new StsFixture();
  }

  @AfterEach
  void close() throws Exception {
    aws.close();
  }

  @Test
  void assumeRole_whenContextsAreGiven_thenSentInTheirOrder() throws Exception {
    aws.server.answer(200, AwsAnswers.assumeRole());

    aws.sts.assumeRole(
        StsFixture.key(),
        StsFixture.withContexts(
            ProvidedContext.parse(PROVIDER, "first"), ProvidedContext.parse(PROVIDER, "second")));

    assertThat(aws.server.received().getFirst().form())
        .contains(
            entry("ProvidedContexts.member.1.ProviderArn", PROVIDER),
            entry("ProvidedContexts.member.1.ContextAssertion", "first"),
            entry("ProvidedContexts.member.2.ContextAssertion", "second"));
  }

  @Test
  void assumeRole_whenNoContextIsGiven_thenTheParameterIsNotSent() throws Exception {
    aws.server.answer(200, AwsAnswers.assumeRole());

    aws.sts.assumeRole(StsFixture.key(), StsFixture.role(RoleParameters.NONE));

    assertThat(aws.server.received().getFirst().form().keySet())
        .noneMatch(name -> name.startsWith("ProvidedContexts"));
  }
}
