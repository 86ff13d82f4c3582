package dev.integrationhub.server.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in the log why there is no demo, or nothing but one, instead of where in the hub that was noticed. */
class DemoRefusal extends AbstractFailureAnalyzer<DemoRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoRefused cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
