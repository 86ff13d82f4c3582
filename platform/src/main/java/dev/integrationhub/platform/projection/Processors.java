package dev.integrationhub.platform.projection;

import java.util.List;

/** Some of what follows the events in this process. */
public interface Processors {
    List<ProcessorState> states();
}
