/** The run aggregate: its state, the only place that writes it, and its queries. */
package dev.slipway.gateway.run;
