/** What running applications ask and report, and the processes they consist of. */
package dev.slipway.gateway.application;
