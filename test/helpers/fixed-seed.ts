import fc from 'fast-check'

// Property tests try the same values each time, so no run fails by chance.
fc.configureGlobal({ seed: 20270105 })
