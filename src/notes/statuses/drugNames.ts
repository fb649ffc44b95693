// Under which row of the table of drugs is a drug that the table does not have? Brands, short forms and newer drugs, each with one of its
// class that the table has. Authority: ICD-10-CM Table of Drugs and Chemicals; a drug that is not listed goes to its class.

/** Row of the table → other names. */
export const DRUG_NAMES: Readonly<Record<string, string>> = {
  galantamine: 'donepezil rivastigmine aricept cholinesterase anticholinesterase',
  parathion:
    'monocrotophos chlorpyrifos organophosphorus quinalphos profenofos fenthion phorate triazophos methamidophos',
  furosemide: 'torsemide torasemide bumetanide bumex',
  hydrochlorothiazide: 'hctz chlorthalidone metolazone indapamide diuretic diuretics',
  mycophenolate: 'mmf cellcept myfortic mycophenolic azathioprine imuran',
  methotrexate:
    'mtx humira enbrel remicade stelara cosentyx orencia abatacept tofacitinib upadacitinib baricitinib',
  tacrolimus: 'prograf envarsus belatacept',
  hydralazine:
    'losartan valsartan olmesartan irbesartan candesartan telmisartan sacubitril entresto arb antihypertensive antihypertensives',
  enalapril: 'benazepril quinapril captopril fosinopril',
  metoprolol: 'carvedilol bisoprolol nebivolol labetalol coreg toprol lopressor',
  nifedipine: 'norvasc felodipine',
  valproate:
    'gabapentin neurontin pregabalin lyrica keppra depakote lamictal topamax zonisamide brivaracetam anticonvulsant anticonvulsants',
  carbamazepine: 'oxcarbazepine tegretol trileptal eslicarbazepine',
  phenytoin: 'dilantin',
  fluoxetine: 'zoloft prozac lexapro celexa paxil ssri ssris fluvoxamine',
  venlafaxine: 'duloxetine desvenlafaxine effexor cymbalta snri',
  olanzapine:
    'seroquel zyprexa risperdal abilify ziprasidone lurasidone paliperidone clozaril antipsychotic antipsychotics',
  haloperidol: 'haldol',
  levodopa: 'sinemet ropinirole pramipexole rotigotine',
  glipizide:
    'glimepiride sulfonylurea sulfonylureas semaglutide liraglutide dulaglutide tirzepatide exenatide pioglitazone linagliptin saxagliptin ozempic trulicity mounjaro jardiance farxiga',
  insulin: 'glargine lantus basaglar toujeo tresiba degludec levemir detemir lispro humalog aspart novolog',
  warfarin: 'eliquis xarelto pradaxa savaysa',
  lovastatin: 'lipitor crestor zocor statins pitavastatin ezetimibe',
  levothyroxine: 'lt4 liothyronine',
  prednisone: 'pred medrol prednisolone',
  zidovudine: 'biktarvy truvada genvoya descovy dolutegravir bictegravir emtricitabine lamivudine haart',
  nitroglycerin: 'isosorbide imdur',
  morphine: 'percocet norco vicodin oxycontin dilaudid hydromorphone narcotic narcotics opioids opiates',
  albuterol: 'ipratropium tiotropium spiriva salmeterol formoterol salbutamol',
  colchicine: 'febuxostat',
  cisplatin:
    'palbociclib ibrance ribociclib kisqali abemaciclib verzenio olaparib lynparza niraparib rucaparib talazoparib lapatinib neratinib tucatinib afatinib gefitinib dasatinib nilotinib bosutinib ponatinib ibrutinib acalabrutinib zanubrutinib lenvatinib cabozantinib axitinib pazopanib regorafenib alectinib lorlatinib crizotinib brigatinib encorafenib binimetinib venetoclax carfilzomib pomalidomide daratumumab obinutuzumab ofatumumab brentuximab sacituzumab pertuzumab ramucirumab panitumumab cemiplimab eribulin ixabepilone cabazitaxel trabectedin bendamustine decitabine azacitidine ruxolitinib natalizumab ocrelizumab alemtuzumab vedolizumab folfiri folfirinox xeloda keytruda opdivo yervoy gleevec taxol taxotere',
};
