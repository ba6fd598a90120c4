/** What Slipway promises, shown with real processes and real Spark. */
package dev.slipway.acceptance;
