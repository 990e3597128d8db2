import { onTestFinished } from 'vitest'
import { openLowdbStore } from '../../api/store/lowdb/lowdb.ts'
import { collectionModel } from './collection-model.ts'
import { keptLog, temporaryFolder } from './store-fixture.ts'
import { storeContract, type StoreUnderTest } from './store.contract.ts'
import type { Clock } from '../../api/lib/clock.ts'

async function openOne(clock: Clock): Promise<StoreUnderTest> {
  const options = { folder: await temporaryFolder(), clock, log: keptLog().log }
  let store = await openLowdbStore(options)
  onTestFinished(() => store.close())
  return {
    store,
    reopen: async () => {
      await store.close()
      store = await openLowdbStore(options)
      return store
    },
  }
}

storeContract(openOne)
collectionModel(openOne)
