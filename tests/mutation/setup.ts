// Browsers bring Temporal; Node 20 doesn't.
import 'temporal-polyfill/global';
