package app.brevet.mfa;

final class InMemoryStepGuardTest extends StepGuardContract {

  @Override
  StepGuard guard() {
    return new InMemoryStepGuard();
  }
}
