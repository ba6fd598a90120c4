/** What running applications ask and report, and the processes they consist of; in parts. */
package dev.slipway.gateway.application;
